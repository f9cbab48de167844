# title: Environment= in the unit
# want: fail secret-in-unit
# breaks: unit file mode owner
sudo sed -i '/^\[Service\]/a Environment=API_KEY=k-1 DATABASE_URL=postgresql://a:b-c@localhost/d\nEnvironment="SESSION_SECRET=two words"' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
