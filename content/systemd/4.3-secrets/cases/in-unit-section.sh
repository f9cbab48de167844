# title: EnvironmentFile= in [Unit]
# want: fail key-ignored
# breaks: file mode owner process
sdlab solve 4.3 --print | sed 's/\[Service\]/[Unit]/' | bash
