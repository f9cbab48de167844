# title: the variables are in the manager's environment, and the file is empty
# want: fail secret-in-manager
# breaks: unit
sudo systemctl set-environment API_KEY=1 DATABASE_URL=2 SESSION_SECRET=3
sdlab solve 4.3 --print | sed -e '/^API_KEY\|^DATABASE\|^SESSION/d' | bash
