# title: reenable
# want: pass
sudo systemctl reenable hello-agent
