# title: User= is taken out of a unit that runs, and the unit is not restarted
# want: fail runs-as-root
# breaks: yours
solve 5.1
sleep 3
sudo sed -i /^User=/d /etc/systemd/system/team-gateway.service
sudo systemctl daemon-reload
