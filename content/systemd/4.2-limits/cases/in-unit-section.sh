# title: the limits stand in [Unit]
# want: fail key-ignored
# breaks: cpu memory swap tasks files process
sdlab solve 4.2 --print | sed 's/\[Service\]/[Unit]/' | bash
