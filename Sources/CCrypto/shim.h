// Of libcrypto Balise calls the digests only: EVP_Digest…, with an algorithm fetched once.
#include <openssl/evp.h>
