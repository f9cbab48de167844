# title: the password is in the manager's own environment, and handed on by PassEnvironment=
# want: fail secret-in-manager
# breaks: shown
sudo systemctl set-environment DATABASE_PASSWORD="$(cat ~/agents/hello-store/database-password)"
sdlab solve 2.3 --print | sed 's/^EnvironmentFile=.*/PassEnvironment=DATABASE_PASSWORD/' | bash
