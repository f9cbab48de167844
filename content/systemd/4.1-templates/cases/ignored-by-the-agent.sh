# title: the agent of 1.1, which takes no notice of --instance %i
# want: pass
sdlab solve 1.2 --print | sed -e s/hello-agent.service/hello-agent@.service/ -e '/^ExecStart/s/$/ --instance %i/' | bash
sudo systemctl start hello-agent@{1,2,3}
