# title: the limit on open files stands in /etc/security/limits.d
# want: fail limit-unset
# breaks: files process
sudo mkdir -p /etc/security/limits.d
echo 'learner - nofile 65536' | sudo tee /etc/security/limits.d/agent.conf
sdlab solve 4.2 --print | sed /LimitNOFILE/d | bash
