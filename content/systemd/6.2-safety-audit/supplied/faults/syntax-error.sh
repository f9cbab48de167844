agent=$2
sed -i 's|^def main():|def main()|' "$agent/unsafe_agent.py"
