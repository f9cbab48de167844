# title: %1 in place of %i
# want: fail bad-setting
# breaks: template
sdlab solve 4.1 --print | sed 's/agent.py %i/agent.py %1/' | bash || true
