# title: the environment file says export
# want: fail script-error
# breaks: runs secret
# fault: wrong-path
solve 6.2
sudo sed -i 's/^/export /' /etc/unsafe-agent/env
sudo systemctl restart unsafe-agent
sleep 1
