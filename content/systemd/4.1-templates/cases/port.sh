# title: the instance is part of a number
# want: pass
sdlab solve 4.1 --print | sed '/^ExecStart/s/%i/--port=800%i/' | bash
