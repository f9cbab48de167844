# title: the environment file changes after the start
# want: fail running-old-config
# breaks: current
solve 2.3
sleep 3
sudo touch /etc/web-agent/env
