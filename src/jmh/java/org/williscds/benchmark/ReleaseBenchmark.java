package org.williscds.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
import org.williscds.testsupport.Rules;

/** Reading, checking and compiling the whole release, from files: the first time in a JVM, and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 4)
@Fork(2)
public class ReleaseBenchmark {

    private static final double NANOS = 1e9;

    public ReleaseBenchmark() {
        ServiceLogging.set();
    }

    /** CPU of the whole process in seconds, the JVM's compiler and collector among it. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cpu {
        public double seconds;
    }

    @Benchmark
    public Loading fullCompile(Cpu cpu) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = system.getProcessCpuTime();
        var loading = new ReleaseLoader().load(ReleaseFiles.in(Rules.FOLDER));
        cpu.seconds = (system.getProcessCpuTime() - before) / NANOS;
        return loading;
    }
}
