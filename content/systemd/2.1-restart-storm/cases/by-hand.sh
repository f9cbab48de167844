# title: restarted by hand until the limit
# want: fail restarted-by-hand
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
echo big > ~/agents/crash-agent/settings.txt
sudo systemctl daemon-reload
sudo systemctl start crash-agent
for _ in 1 2 3 4 5; do sudo systemctl restart crash-agent || true; done
