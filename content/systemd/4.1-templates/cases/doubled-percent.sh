# title: %%i
# want: fail instance-not-passed
# breaks: named
sdlab solve 4.1 --print | sed '/^ExecStart/s/%i/%%i/' | bash
