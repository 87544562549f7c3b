/** One thing a line: name; aliases separated by | (~ before a short form that counts only beside the full name); w for a word as well. */
export const modelProducts = `
GPT-1
GPT-2
GPT-4 Turbo
GPT-4V
GPT-4o mini
GPT-4.1 mini
GPT-5 Pro;GPT-5 pro
GPT-5 nano
GPT-5-Codex
GPT-5.1-Codex;GPT-5.1 Codex|GPT-5.1-Codex-Max
GPT-5.2-Codex
GPT-5.3
GPT-5.3-Codex
GPT-5.4
GPT-6
GPT-image-1
GPT Store
GPT Builder
o1-preview
o1-mini
o1-pro;o1 pro
o3-mini
o3-pro;o3 pro
o4
DALL-E 2
Sora app
OpenAI Codex;Codex CLI
OpenAI Five
OpenAI Gym
OpenAI API
ChatGPT Enterprise
ChatGPT Edu
ChatGPT Go
ChatGPT Health
ChatGPT Agent;ChatGPT agent
ChatGPT Team
ChatGPT Gov
ChatGPT Pulse
AgentKit
Apps SDK
Responses API
Assistants API
Advanced Voice Mode
Jukebox AI
MuZero
AlphaStar
AlphaCode
AlphaGeometry
AlphaProof
AlphaChip
AlphaTensor
AlphaGenome
AlphaMissense
AlphaFold 2;AlphaFold2
AlphaEarth
GraphCast
GenCast
WeatherNext
Gato;;w
Chinchilla;;w
Gopher;;w
Flamingo;;w
SynthID
Gemini Advanced
Gemini 1.0
Gemini 1.5 Pro
Gemini 1.5 Flash
Gemini 2.0 Pro
Gemini 2.5 Deep Think;Deep Think
Gemini 2.5 Flash-Lite
Gemini 2.5 Flash Image
Gemini 3 Flash
Gemini 3 Deep Think
Gemini 3.1 Pro
Gemini CLI
Gemini Code Assist
Gemini Robotics
Gemini Diffusion
Gemini for Home
Gemini Enterprise
Gemini Agent
Nano Banana Pro
Gemma 2
Gemma 3n
MedGemma
PaliGemma
CodeGemma
RecurrentGemma
Med-PaLM
PaLM 2
Genie 2
Genie 3
Veo 2
Veo 3.1
Imagen 3
Lyria
Google Flow
Google Whisk
Google Vids
Google Jules
Google Stitch
AI Studio;Google AI Studio
Vertex AI
Search Generative Experience
Duet AI
Google Duplex
Teachable Machine
Google Colab;Colab
TensorFlow Lite
TPU;Tensor Processing Unit|TPUs
TPU v4
TPU v5e
TPU v5p
Trillium;;w
Claude 2
Claude 2.1
Claude Instant
Claude 3 Opus
Claude 3 Sonnet
Claude 3 Haiku
Claude 3.5 Haiku
Claude 3.7
Claude 4.5
Claude Opus 4.6
Claude Sonnet 4.6
Claude Mythos
Claude Pro
Claude Max
Claude Enterprise
Claude Desktop
Claude Cowork
Claude Gov
Claude API
Claude Agent SDK
Claude for Work
Claude for Excel
Claude Skills
Constitutional AI
Llama 3.2
Llama 3.3
Llama 4 Behemoth
Llama Guard
Llama API
Code Llama
Llama Stack
SAM 2
Segment Anything
Segment Anything Model
Emu Video
Movie Gen
Make-A-Video
Galactica;;w
BlenderBot
Cicero AI
NLLB
SeamlessM4T
ImageBind
V-JEPA
DINOv2
DINOv3
PyTorch Lightning
Meta AI app
Grok 1
Grok 2
Grok 4 Heavy
Grok 4.1
Grok 5
Grok Code Fast
Grok Voice
SuperGrok
Grok Companions
Macrohard
Mistral 7B
Mixtral 8x7B
Mistral Large
Mistral Large 2
Mistral Large 3
Mistral Medium
Mistral Medium 3
Mistral Small
Mistral Small 3
Mistral Nemo
Ministral
Pixtral;;w
Codestral
Devstral
Magistral
Voxtral
Mathstral
Qwen2
Qwen2.5
Qwen2.5-Max
Qwen3-Max
Qwen3-Coder
Qwen3-Next
Qwen-VL
Qwen-Image
QwQ
QwQ-32B
Qwen Chat
Tongyi Qianwen
Wan 2.1
Wan 2.2
DeepSeek Coder
DeepSeek-V2
DeepSeek V3.1;DeepSeek-V3.1
DeepSeek V3.2;DeepSeek-V3.2|DeepSeek-V3.2-Exp
DeepSeek V4
DeepSeek R2
DeepSeek-OCR
Kimi K1.5
Kimi K2 Thinking
Kimi K2.5
Kimi Linear
GLM-4
GLM-4.6
GLM-4.7
GLM-5
ChatGLM
CogVideo;CogVideoX
MiniMax M2
MiniMax-M1
Hailuo;Hailuo AI
Talkie;;w
Ernie 4.0
Ernie 5.0;ERNIE 5.0
Ernie X1
Hunyuan Video
HunyuanWorld
Yuanbao
Seed-OSS
Seedance 2.0
Seedream 4.0
Doubao 1.5 Pro
Doubao Seed
Jimeng
Coze
Trae
Kling;Kling AI
Vidu
PixVerse
SenseNova
Spark Desk
Pangu;PanGu
Xiaoyi
XiaoAi
Step-2
Baichuan 2
Yi-34B
Yi-Lightning
InternLM
MiMo
LongCat
Phi-2
Phi-3
Phi-4
Phi Silica
MAI-1
MAI-Voice-1
MAI-Image-1
Copilot Pro
Copilot Studio
Copilot Vision
Copilot Chat
Copilot Workspace
GitHub Copilot X
GitHub Spark
GitHub Codespaces
GitHub Models
Windows Recall
Microsoft Designer
Microsoft Fabric
Microsoft Foundry;Azure AI Foundry
AutoGen
Semantic Kernel
Security Copilot
Sydney chatbot
Amazon Titan
Amazon Nova Pro
Amazon Nova Premier
Nova Sonic
Nova Forge
Nova Canvas
Amazon CodeWhisperer;CodeWhisperer
Amazon Q Developer
Amazon Kiro;Kiro
SageMaker;Amazon SageMaker
AgentCore
Strands Agents
Amazon Rekognition;Rekognition
Amazon Polly
Amazon Lex
Amazon Mechanical Turk;Mechanical Turk
Apple Foundation Models
Ferret;;w
OpenELM
MLX
Core ML
Genmoji
Image Playground
Siri 2.0
Nemotron
Nemotron 3
Megatron;;w
NeMo
NIM
Nvidia NIM
TensorRT
TensorRT-LLM
Triton Inference Server
Nvidia Dynamo
cuDNN
BioNeMo
Nvidia Drive
Drive Thor
Drive Orin
Jetson Thor
Jetson Orin
Alpamayo
Isaac Sim
Isaac Lab
Nvidia ACE
Edify
RTX Remix
ChatRTX
Command R
Command R+
Command A
Stable Diffusion XL;SDXL
Stable Diffusion 3
Stable Video Diffusion
Stable Audio
StableLM
DreamStudio
FLUX.1;Flux.1
FLUX.2
FLUX
Midjourney v6
Midjourney V7
Runway Gen-2;Gen-2
Runway Gen-3 Alpha;Gen-3 Alpha
Gen-4
Gen-4.5
Pika 1.0
Dream Machine
Ray2
Ideogram 3.0
Firefly Video
Generative Fill
Suno v5
Udio v1.5
Eleven v3
Conversational AI 2.0
Whisper API
CLIP
Point-E
Shap-E
GLIDE
Triton;;w
RoBERTa
T5
ELMo
ELIZA
Word2Vec
ResNet
ImageNet
AlexNet
GPT-J
GPT-NeoX
The Pile
Common Crawl
LAION-5B
BLOOM
Falcon 180B
Falcon 40B
Falcon H1
K2 Think
Jais
OLMo
OLMo 2
Tulu 3
Molmo
Alpaca;;w
Vicuna;;w
Dolly;;w
DBRX
Jamba;;w
Jurassic-2
Granite 3.0
Granite 4.0
Arctic model
Inflection-2
Inflection-2.5
Pi;;w
Hermes 4
Reka Flash
Solar Pro
EXAONE
HyperCLOVA;HyperCLOVA X
A.X
Sarvam-1
BharatGPT
Hanooman
Apertus
Minerva;;w
Teuken
EuroLLM
Lumo
Le Chat Enterprise
Perplexity Pro
Perplexity Comet
Perplexity Labs
Perplexity Finance
Character.AI app
AI Dungeon
Candy AI
Manus 1.5
Genspark Super Agent
Devin 2.0
Cursor Tab
Composer 1
Bugbot
Windsurf Cascade
SWE-1
SWE-bench
Augment Agent
Cline;;w
Roo Code
Aider;;w
OpenHands
Continue.dev
Zed editor
JetBrains AI
Junie
Claude Dev
Lovable Cloud
Replit Agent
v0.dev
Base44
Emergent;;w
Google Firebase Studio;Firebase Studio
OpenClaw;Clawdbot|Moltbot
Moltbook
NanoClaw
n8n
AutoGPT;Auto-GPT
BabyAGI
LangGraph
LangSmith
CrewAI
DSPy
vLLM
SGLang
llama.cpp
GGML
LM Studio
Open WebUI
ComfyUI
Automatic1111
Hugging Face Transformers
Gradio
Streamlit
Weights & Biases Weave
MLflow
Ray Serve
Apache Airflow;Airflow;w
Apache Flink;Flink
Apache Iceberg
Delta Lake
Snowpark
Cortex AI
Snowflake Cortex
Mosaic AI
Unity Catalog
Agent Bricks
Lakebase
Genie Code
Agent2Agent;A2A
Agent Payments Protocol
Agentic Commerce Protocol
Agent Communication Protocol
Humanity's Last Exam
ARC-AGI
ARC-AGI-2
MMLU
MMLU-Pro
GPQA
GPQA Diamond
FrontierMath
AIME 2025
HumanEval
SWE-bench Verified
SWE-Lancer
Terminal-Bench
OSWorld
BrowseComp
GDPval
HealthBench
HellaSwag
GSM8K
MLPerf
Chatbot Arena
Vending-Bench
LiveBench
Aider Polyglot
TruthfulQA
Deep Blue
Watson Discovery
Tay;;w
Galatea;;w
LaMDA 2
Einstein Copilot
Agentforce 360
Agentforce 2.0
Now Assist
Joule;;w
Galileo AI Design
Oracle Database 23ai
Adobe Sensei
Acrobat AI Assistant
Canva Magic Studio
Magic Studio
Notion Agent
Slack GPT
Zoom AI Companion
Otter;;w
Fireflies.ai
Granola;;w
Rewind AI
Limitless Pendant
Friend pendant
Plaud Note
Rabbit OS
Humane CosmOS
Meta AI glasses
Even G2
XREAL One
Bee wearable
Sandbar Stream
TinyML
OpenAI o1
OpenAI o3
`;
