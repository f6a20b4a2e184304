@echo off
rem Starts Casebook with the Java of JAVA_HOME, else the one on the PATH.
setlocal
set "CASEBOOK_JAVA=java"
if defined JAVA_HOME set "CASEBOOK_JAVA=%JAVA_HOME%\bin\java"
"%CASEBOOK_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto %JAVA_OPTS% -cp "%~dp0..\lib\*" dev.casebook.cli.Main %*
exit /b %ERRORLEVEL%
