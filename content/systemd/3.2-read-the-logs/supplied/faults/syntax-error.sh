home=$2
sed -i 's/^def main():/def main()/' $home/log_agent.py
