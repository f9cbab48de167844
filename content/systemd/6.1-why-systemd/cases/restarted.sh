# title: the red daemon was restarted, and is another process now
# want: fail wrong-answer
# breaks: pid
# fault: lamp
solve 6.1
sudo systemctl restart why-lamp
