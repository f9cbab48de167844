# title: mended, but the questions are open
# want: fail not-answered
# breaks: cause job
# fault: syntax-error
sed -i 's/^def main()/def main():/' ~/agents/log-agent/log_agent.py
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent
