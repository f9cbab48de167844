# title: enable --runtime
# want: fail enabled-runtime
# breaks: enabled
sudo systemctl enable --runtime hello-agent
