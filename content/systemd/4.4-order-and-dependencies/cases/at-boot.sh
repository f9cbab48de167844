# title: a boot starts both
# want: pass
# options: reboot
sdlab solve 4.4 --print | sed '/^RestartSec/a [Install]\nWantedBy=multi-user.target' | bash
sudo systemctl enable order-agent
