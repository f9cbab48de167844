# title: another path, in the unit file itself, and more variables
# want: pass
sudo sed -i '/^\[Service\]/a EnvironmentFile=/etc/default/hello-agent' /etc/systemd/system/hello-agent.service
sudo install -m 600 /dev/null /etc/default/hello-agent
printf '; note\nAPI_KEY="k 1"\nDATABASE_URL = postgresql://a:b@c/d\nSESSION_SECRET='"'s'"'\nLOG_LEVEL=debug\n' | sudo tee /etc/default/hello-agent
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
