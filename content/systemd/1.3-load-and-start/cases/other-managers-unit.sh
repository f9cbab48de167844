# title: both units exist, and the user's was started
# want: fail running-by-hand
# breaks: up
mkdir -p ~/.config/systemd/user
sed -e /^User=/d -e s/multi-user/default/ /etc/systemd/system/hello-agent.service > ~/.config/systemd/user/hello-agent.service
sudo loginctl enable-linger learner
sleep 1.5
export XDG_RUNTIME_DIR=/run/user/1000
systemctl --user daemon-reload
systemctl --user start hello-agent
