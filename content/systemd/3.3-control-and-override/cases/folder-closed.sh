# title: the folder of the drop-in is closed to the learner
# want: error unit-file-closed
solve 3.3
sudo chmod 700 /etc/systemd/system/hello-agent.service.d
