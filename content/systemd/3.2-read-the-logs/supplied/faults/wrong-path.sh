unit=$1
sed -i s,/log_agent.py,/bin/log_agent.py, $unit
