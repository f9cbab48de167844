# title: a Python program runs another one that is not installed
# unit: a.service
# want: command-not-found certain
# says: ffmpeg
# never: WorkingDirectory
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import subprocess; subprocess.run(['ffmpeg', '-version'], check=True)"
X
fails a.service
