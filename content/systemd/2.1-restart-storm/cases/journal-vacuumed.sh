# title: the journal was vacuumed after systemd had given up
# want: error history-gone
# breaks: gave-up
sdlab solve 2.1 --print | sed s/^StartLimitBurst.*/StartLimitBurst=1/ | bash
sleep 1
sudo journalctl --rotate
sudo journalctl --vacuum-time=1s
sleep 3
