# title: systemctl reload in place of daemon-reload
# want: fail not-reloaded
# breaks: cpu memory swap tasks files process
sdlab solve 4.2 --print | sed 's/daemon-reload/reload hello-agent || true/' | bash
