# title: the drop-in was not read
# want: fail not-reloaded
# breaks: file mode owner process
sdlab solve 4.3 --print | sed '/systemctl/d' | bash
sudo systemctl restart hello-agent
