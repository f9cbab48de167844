# title: an agent that ends without a failure
# want: fail clean-exit-not-restarted
# breaks: gave-up
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
echo pass > ~/agents/crash-agent/crash_agent.py
sudo systemctl daemon-reload
sudo systemctl start crash-agent
sleep 1
