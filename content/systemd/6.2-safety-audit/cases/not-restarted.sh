# title: the environment file changed after the start
# want: fail running-old-config
# breaks: current
# fault: wrong-path
solve 6.2
sleep 1
echo API_KEY=newer | sudo tee /etc/unsafe-agent/env >/dev/null
