# title: the agent's unit is the learner's own, the database the system's
# want: fail unit-not-found
# breaks: follows wants up waited
mkdir -p ~/.config/systemd/user
sdlab solve 4.4 --print | sed -e '/^User=/d' -e 's,sudo tee /etc/systemd/system,tee ~/.config/systemd/user,' -e /systemctl/d | bash
