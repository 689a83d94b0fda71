-- AlterTable
ALTER TABLE "FormReceipt" ADD COLUMN "digest" TEXT;
