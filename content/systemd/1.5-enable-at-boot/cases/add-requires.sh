# title: systemctl add-requires
# want: pass
sudo systemctl add-requires multi-user.target hello-agent
