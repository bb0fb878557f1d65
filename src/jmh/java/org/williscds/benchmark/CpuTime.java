package org.williscds.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time of the measuring threads for one operation. It holds on a machine on which others work at the same time,
 * where the time of the clock does not. Chosen by {@code -prof org.williscds.benchmark.CpuTime}.
 */
public final class CpuTime implements InternalProfiler {

    private static final double NANOS_PER_MICRO = 1000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "CPU time of the measuring threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = used();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        var perOperation =
                (used() - before) / NANOS_PER_MICRO / result.getMetadata().getAllOps();
        return List.of(new ScalarResult("cpu", perOperation, "us/op", AggregationPolicy.AVG));
    }

    private long used() {
        var sum = 0L;
        for (var id : threads.getAllThreadIds()) {
            var thread = threads.getThreadInfo(id);
            if (thread != null && thread.getThreadName().contains("jmh-worker")) {
                sum += threads.getThreadCpuTime(id);
            }
        }
        return sum;
    }
}
