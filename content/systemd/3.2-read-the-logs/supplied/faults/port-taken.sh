home=$2
echo LOG_AGENT_PORT=7171 > $home/settings.env
