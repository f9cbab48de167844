# title: the sick agent has failed, and nothing else is done
# want: fail unit-not-found
# breaks: regular boot alert storm
sudo systemctl start sick-agent
sleep 6
