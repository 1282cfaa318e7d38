@echo off
rem The command of the project on Windows: scripts\guong --help. Sets up .venv first, as scripts/setup does elsewhere.
setlocal
chcp 65001 >nul
set "ROOT=%~dp0.."
set "PYTHON=%ROOT%\.venv\Scripts\python.exe"
set "PYTHONUTF8=1"

fc /b "%ROOT%\requirements.txt" "%ROOT%\.venv\requirements.txt" >nul 2>&1 && goto run

if not exist "%PYTHON%" py -3 -m venv "%ROOT%\.venv" || goto nopython
"%PYTHON%" -c "import sys; sys.exit(sys.version_info < (3, 11))" || goto nopython
echo Đang cài thư viện (lần đầu mất khoảng một phút)...
"%PYTHON%" -m pip --disable-pip-version-check install --quiet --require-hashes --requirement "%ROOT%\requirements.txt" || exit /b 1
copy /y "%ROOT%\requirements.txt" "%ROOT%\.venv\" >nul

:run
rem An empty entry, as a ";" at the end, would be the folder you happen to be in.
if defined PYTHONPATH set "PYTHONPATH=;%PYTHONPATH%"
set "PYTHONPATH=%ROOT%%PYTHONPATH%"
"%PYTHON%" -P -m macros.command %*
exit /b %ERRORLEVEL%

:nopython
echo Cần Python 3.11 trở lên. Hãy cài Python mới, xóa thư mục .venv nếu có, rồi chạy lại.
exit /b 1
