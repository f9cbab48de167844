# title: a .wants link made by hand for a unit without [Install]
# want: pass
sudo sed -i -e '/^\[Install\]/d' -e /^WantedBy=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl add-wants multi-user.target hello-agent.service
