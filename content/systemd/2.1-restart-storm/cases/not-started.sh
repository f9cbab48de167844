# title: written and read, not started
# want: fail not-started
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
sudo systemctl daemon-reload
