@echo off
rem Starts Willis. It needs a Java of 17 or later: that of JAVA_HOME, or else the one on the path.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %WILLIS_JAVA_OPTIONS% ^
  -Djdk.console=java.base -Djava.util.logging.manager=org.jboss.logmanager.LogManager ^
  "-Dwillis.service=%home%\lib\quarkus-run.jar" ^
  -cp "%home%\lib\app\*;%home%\lib\lib\main\*;%home%\lib\lib\boot\*" ^
  org.williscds.cli.Willis %*
exit /b %errorlevel%
