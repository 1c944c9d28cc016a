/** First of all imports: React decides when it is loaded whether it checks as while developing. */
process.env.NODE_ENV = 'production'
