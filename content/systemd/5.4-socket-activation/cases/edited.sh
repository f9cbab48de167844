# title: the port is corrected, and systemd has not read it
# want: fail not-reloaded
# breaks: answers listens
sdlab solve 5.4 --print | sed s/:7070/:7071/ | bash
sudo sed -i s/:7071/:7070/ /etc/systemd/system/hello-socket.socket
