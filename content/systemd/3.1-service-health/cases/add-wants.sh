# title: a target wants all three by add-wants
# want: pass
sudo systemctl add-wants multi-user.target fetch-agent.service index-agent.service mail-agent.service
solve 3.1
sdlab answer 3.1 boot several
