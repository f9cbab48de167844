# title: Requires= in place of Wants=
# want: fail requires-too-hard
# breaks: wanted soft
solve 2.3
sudo sed -i s/^Wants=/Requires=/ /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
