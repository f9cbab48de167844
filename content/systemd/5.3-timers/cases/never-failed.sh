# title: sick-agent was never started
# want: fail no-alert
# breaks: alert storm
sdlab solve 5.3 --print | sed '/sick-agent.service$/d' | bash
