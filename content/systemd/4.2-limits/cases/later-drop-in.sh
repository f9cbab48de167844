# title: a drop-in that is read later takes the limit away again
# want: fail limit-too-loose
# breaks: memory
sdlab solve 4.2 --print | bash
printf '[Service]\nMemoryMax=infinity\n' | sudo tee /etc/systemd/system/hello-agent.service.d/zz.conf
sudo systemctl daemon-reload
