@echo off
rem Row Reader on Windows: opens the window, or runs a command without one. "run.cmd --help" lists the commands.
rem Builds when there is no build yet; after a change of the sources, "run.cmd --rebuild" builds anew.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "target=%here%target"

if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J"=="" set "java=%%~$PATH:J"
if not defined java (
  echo run.cmd: no JDK of version 17 or newer was found. Please install one, for example from https://adoptium.net, and open a new window. 1>&2
  exit /b 1
)
set "version="
rem What stands between the outer, escaped quotes is run as it is, whatever characters the path of Java has.
for /f "tokens=3" %%V in ('^""%java%" -version 2^>^&1 ^| findstr /i " version "^"') do if not defined version set "version=%%~V"
set "major=0"
for /f "tokens=1 delims=." %%V in ("%version%") do set "major=%%V"
if %major% LSS 17 (
  echo run.cmd: this Java is version %version%. Please install a JDK of version 17 or newer, and set JAVA_HOME to its folder. 1>&2
  exit /b 1
)

rem As in run.sh: there only after a build that came to its end. One that broke off may have left the program without libraries.
set "stamp=%target%\built"
if "%~1"=="--rebuild" (
  if exist "%stamp%" del "%stamp%"
  shift /1
  set "rebuild=yes"
)
if not exist "%stamp%" (
  where mvn >nul 2>nul || (
    echo run.cmd: Maven is missing. Please install it from https://maven.apache.org and add its bin folder to PATH. 1>&2
    exit /b 1
  )
  rem Jars of other versions would stay beside the new ones, and be loaded before them.
  for %%F in ("%target%\javafx" "%target%\libraries") do if exist "%%~F" rmdir /s /q "%%~F"
  if exist "%target%\rowreader.jar" del "%target%\rowreader.jar"
  echo run.cmd: building ^(the first time, Maven fetches the libraries^) 1>&2
  call mvn -f "%here%pom.xml" -B -q -Dspotless.check.skip=true process-classes || exit /b 1
  type nul > "%stamp%"
)
if defined rebuild exit /b 0

rem The same as in run.sh.
set "options=-Xmx2g -XX:+UseSerialGC -XX:InitialHeapSize=64m -XX:MinHeapSize=32m -XX:NewSize=24m -XX:MaxNewSize=24m -XX:SurvivorRatio=4 -XX:TargetSurvivorRatio=90 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=30 -XX:Tier3InvocationThreshold=400 -XX:Tier3MinInvocationThreshold=200 -XX:Tier3CompileThreshold=4000"
set "options=%options% -XX:Tier4InvocationThreshold=80000 -XX:Tier4MinInvocationThreshold=9600 -XX:Tier4CompileThreshold=240000 -XX:Tier4BackEdgeThreshold=640000"
set "options=%options% -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
set "options=%options% -Dorg.bytedeco.javacpp.maxbytes=2G -Dorg.bytedeco.javacpp.maxphysicalbytes=6G -Dorg.nd4j.avx.ignore=true"
set "options=%options% -Dorg.nd4j.log.initialization=false -Dorg.deeplearning4j.crash.reporting.enabled=false"
set "options=%options% --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true"
if %major% GEQ 24 set "options=%options% --enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow"

"%java%" %options% --module-path "%target%\javafx" --add-modules javafx.controls -cp "%target%\rowreader.jar;%target%\libraries\*" rowreader.App %*
exit /b %ERRORLEVEL%
