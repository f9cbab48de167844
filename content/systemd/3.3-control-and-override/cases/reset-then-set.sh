# title: Environment= emptied and set anew, two on a line, a span in words
# want: pass
sdlab solve 3.3 --print | sed 's/^Environment.*/Environment=\nEnvironment="OTHER=x" "PYTHONUNBUFFERED=1"/; s/RestartSec=3/RestartSec=0min 3s/' | bash
